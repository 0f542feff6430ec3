#!/usr/bin/perl
# zip.pl ARCHIVE FILE...: packs files under the paths they are given by. NAME=FILE packs a file under another name.
use strict;
use warnings;

my ($archive, @files) = @ARGV;
open(my $out, '>:raw', $archive) or die "$archive: $!";
my ($offset, $directory) = (0, '');
for my $argument (@files) {
    my ($name, $file) = $argument =~ /^(.*)=(.*)$/ ? ($1, $2) : ($argument, $argument);
    # The file of gzip is a head of 10 bytes, what a zip holds, the checksum and the size.
    open(my $in, '-|:raw', 'gzip', '-nc', '--', $file) or die "gzip: $!";
    my $gzip = do { local $/; <$in> };
    my $packed = substr($gzip, 10, -8);
    my ($checksum, $size) = unpack('VV', substr($gzip, -8));
    my ($utf8, $deflated, $first_day) = (0x800, 8, 0x21);
    my $member = pack('vvvvvVVVv', 20, $utf8, $deflated, 0, $first_day, $checksum, length($packed), $size, length($name)) . pack('v', 0);
    print $out "PK\3\4", $member, $name, $packed;
    $directory .= "PK\1\2" . pack('v', 20) . $member . pack('vvvVV', 0, 0, 0, 0, $offset) . $name;
    $offset += 4 + length($member) + length($name) + length($packed);
}
print $out $directory, "PK\5\6", pack('vvvvVVv', 0, 0, scalar(@files), scalar(@files), length($directory), $offset, 0);
close($out) or die "$archive: $!";
