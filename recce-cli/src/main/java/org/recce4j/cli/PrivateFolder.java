package org.recce4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A folder in which nobody but the user, and the administrator, can write. On Windows the user's profile is one by itself. */
final class PrivateFolder {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final int STICKY = 0x200;

    private PrivateFolder() {}

    /** Makes the folder and its parents where they are missing; returns whether it is private. */
    static boolean make(Path folder) throws IOException {
        if (!folder.isAbsolute()) {
            return false;
        }
        if (!isPosix(folder)) {
            Files.createDirectories(folder);
            return true;
        }
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Path real = folder.toRealPath();
        if (!isOwn(real)) {
            return false;
        }
        for (Path parent = real.getParent(); parent != null; parent = parent.getParent()) {
            if (!isSafe(parent)) {
                return false;
            }
        }
        return true;
    }

    /** Whoever can write to a parent could exchange the folder; not in one such as /tmp, whose sticky bit prevents that. */
    private static boolean isSafe(Path parent) throws IOException {
        PosixFileAttributes attributes = attributes(parent);
        String owner = attributes.owner().getName();
        boolean sticky = ((int) Files.getAttribute(parent, "unix:mode") & STICKY) != 0;
        return (owner.equals(user()) || owner.equals("root")) && (sticky || onlyOwnerWrites(attributes));
    }

    static boolean isOwnFile(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && (!isPosix(file) || isOwn(file));
    }

    /** Lets only the owner read, write and execute. */
    static void restrict(Path file) throws IOException {
        if (isPosix(file)) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
    }

    private static boolean isOwn(Path path) throws IOException {
        PosixFileAttributes attributes = attributes(path);
        return attributes.owner().getName().equals(user()) && onlyOwnerWrites(attributes);
    }

    private static boolean onlyOwnerWrites(PosixFileAttributes attributes) {
        return !attributes.permissions().contains(PosixFilePermission.GROUP_WRITE)
                && !attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE);
    }

    private static PosixFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String user() {
        return ProcessHandle.current().info().user().orElse("");
    }
}
