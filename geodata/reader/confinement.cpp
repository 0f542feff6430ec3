#include "geodata/reader/confinement.h"

#include "geodata/build_kind.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <vector>

namespace chronomap {
namespace {

#if defined(__x86_64__)
constexpr std::uint32_t this_architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t this_architecture = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t this_architecture = 0; // no filter
#endif

constexpr std::uint32_t refused_calls[] = {
    SYS_socket,    SYS_socketpair, SYS_connect,  SYS_bind,     SYS_execve,    SYS_execveat,
    SYS_ptrace,    SYS_kill,       SYS_openat2,  SYS_unlinkat, SYS_renameat2, SYS_linkat,
    SYS_symlinkat, SYS_mkdirat,    SYS_truncate, SYS_fchmodat, SYS_fchownat,
#if defined(__x86_64__)
    SYS_creat,     SYS_unlink,     SYS_rmdir,    SYS_rename,   SYS_renameat,  SYS_link,
    SYS_symlink,   SYS_mkdir,      SYS_chmod,    SYS_chown,
#endif
};

/// Within what somebody has limited already.
void limit(__rlimit_resource_t resource, std::uint64_t most, std::uint64_t grace = 0) {
    rlimit limits{};
    getrlimit(resource, &limits);
    limits.rlim_max = std::min<rlim_t>(limits.rlim_max, most + grace);
    limits.rlim_cur = std::min<rlim_t>(limits.rlim_max - std::min<rlim_t>(grace, limits.rlim_max), most);
    setrlimit(resource, &limits);
}

sock_filter load(std::size_t offset) {
    return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
}

/// Skips what follows unless the number that was loaded is this one.
sock_filter if_it_is(std::uint32_t number, std::uint8_t skipped) {
    return BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, skipped);
}

sock_filter answer(std::uint32_t what) {
    return BPF_STMT(BPF_RET | BPF_K, what);
}

constexpr std::uint32_t refusal = SECCOMP_RET_ERRNO | EACCES;

void refuse(std::vector<sock_filter>& filter, std::uint32_t call) {
    filter.push_back(if_it_is(call, 1));
    filter.push_back(answer(refusal));
}

/// Opening is refused when it could change something.
void refuse_writing(std::vector<sock_filter>& filter, std::uint32_t call, std::size_t flags_argument) {
    constexpr std::uint32_t changing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
    filter.push_back(if_it_is(call, 4));
    filter.push_back(load(offsetof(seccomp_data, args) + flags_argument * sizeof(std::uint64_t)));
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, changing, 0, 1));
    filter.push_back(answer(refusal));
    filter.push_back(answer(SECCOMP_RET_ALLOW));
}

void filter_calls() {
    std::vector<sock_filter> filter{load(offsetof(seccomp_data, arch)), if_it_is(this_architecture, 1),
                                    BPF_JUMP(BPF_JMP | BPF_JA, 1, 0, 0), answer(refusal),
                                    load(offsetof(seccomp_data, nr))};
    for (const std::uint32_t call : refused_calls)
        refuse(filter, call);
    refuse_writing(filter, SYS_openat, 2);
#if defined(__x86_64__)
    refuse_writing(filter, SYS_open, 1);
#endif
    filter.push_back(answer(SECCOMP_RET_ALLOW));
    const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

} // namespace

void confine_this_process(std::uint64_t memory_bytes, std::uint64_t processor_seconds) {
    if (!counts_lines)
        prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    std::signal(SIGXFSZ, SIG_IGN);
    limit(RLIMIT_CORE, 0);
    if (!counts_lines)
        limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CPU, processor_seconds * seconds_that_count_as_one, 1);
    if (can_limit_memory)
        limit(RLIMIT_DATA, memory_bytes);
    if (this_architecture != 0 && !counts_lines)
        filter_calls();
}

} // namespace chronomap
