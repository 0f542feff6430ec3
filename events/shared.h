#pragma once

#include <atomic>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

namespace chronomap {

/// A value that never changes and that many may hold: one pointer, free to copy, safe to share between threads. One that
/// was not given is false and reads as T().
template <class T>
class Shared {
public:
    Shared() = default;
    Shared(std::nullopt_t) {}
    Shared(T value) : m_held(new Held{std::move(value)}) {}
    Shared(std::optional<T> value) : m_held(value ? new Held{std::move(*value)} : nullptr) {}
    Shared(const Shared& other) noexcept : m_held(other.m_held) {
        if (m_held)
            m_held->holders.fetch_add(1, std::memory_order_relaxed);
    }
    Shared(Shared&& other) noexcept : m_held(std::exchange(other.m_held, nullptr)) {}
    Shared& operator=(Shared other) noexcept {
        std::swap(m_held, other.m_held);
        return *this;
    }
    ~Shared() {
        if (m_held && m_held->holders.fetch_sub(1, std::memory_order_acq_rel) == 1)
            delete m_held;
    }

    explicit operator bool() const { return m_held != nullptr; }
    const T& operator*() const { return m_held ? m_held->value : none(); }
    const T* operator->() const { return &**this; }
    operator const T&() const { return **this; }

private:
    struct Held {
        T value;
        std::atomic<std::uint32_t> holders{1};
    };

    static const T& none() {
        static const T empty{};
        return empty;
    }

    Held* m_held = nullptr;
};

/// A list that never changes, but as a whole; an empty one takes one pointer. Lists that are alike may share their items.
template <class T>
class SharedList {
public:
    using value_type = T;

    SharedList() = default;
    SharedList(std::initializer_list<T> items) : SharedList(std::vector<T>(items)) {}
    SharedList(std::vector<T> items) {
        if (!items.empty())
            m_items = std::move(items);
    }
    SharedList(Shared<std::vector<T>> items) : m_items(std::move(items)) {}

    operator const std::vector<T>&() const { return *m_items; }

    auto begin() const { return m_items->begin(); }
    auto end() const { return m_items->end(); }
    std::size_t size() const { return m_items->size(); }
    bool empty() const { return m_items->empty(); }
    const T& operator[](std::size_t i) const { return (*m_items)[i]; }
    const T& front() const { return m_items->front(); }

    /// Copies the whole list: for lists of a few.
    void push_back(T item) {
        std::vector<T> items = *m_items;
        items.push_back(std::move(item));
        m_items = std::move(items);
    }

    friend bool operator==(const SharedList& a, const std::vector<T>& b) { return *a.m_items == b; }

private:
    Shared<std::vector<T>> m_items;
};

} // namespace chronomap
