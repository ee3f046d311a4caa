package org.recce4j.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Cancellation;

/** A new file beside the one that it will become. Closing deletes it if it has not become that file; so does Ctrl-C. */
final class HalfFile implements AutoCloseable {

    private final Path path;
    private final Cancellation.Registration onCancel;

    private HalfFile(Path path, Cancellation cancellation) {
        this.path = path;
        this.onCancel = cancellation.onCancel(this::delete);
    }

    /**
     * Makes an empty file with the mode and owner of the existing target, or with those of a new file.
     *
     * @return null when the target exists and cannot be replaced like this: its folder is not writable, or its owner is somebody
     *     else
     */
    static @Nullable HalfFile beside(Path target, Cancellation cancellation) throws IOException {
        Path path = target.resolveSibling(".recce-" + UUID.randomUUID() + ".tmp");
        boolean exists = Files.exists(target);
        try {
            // not Files.createTempFile, whose files only the owner can read
            Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                    .close();
        } catch (AccessDeniedException folderIsReadOnly) {
            if (exists) {
                return null;
            }
            throw folderIsReadOnly;
        }
        HalfFile half = new HalfFile(path, cancellation);
        if (exists && !half.takesAttributesOf(target)) {
            half.close();
            return null;
        }
        return half;
    }

    OutputStream open() throws IOException {
        return Files.newOutputStream(path, StandardOpenOption.WRITE);
    }

    void become(Path target) throws IOException {
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        onCancel.close();
        delete();
    }

    private void delete() {
        path.toFile().delete();
    }

    private boolean takesAttributesOf(Path target) {
        PosixFileAttributeView mine = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (mine == null) {
            return true;
        }
        try {
            PosixFileAttributes wanted = Files.readAttributes(target, PosixFileAttributes.class);
            PosixFileAttributes actual = mine.readAttributes();
            if (!wanted.owner().equals(actual.owner())) {
                mine.setOwner(wanted.owner());
            }
            if (!wanted.group().equals(actual.group())) {
                mine.setGroup(wanted.group());
            }
            mine.setPermissions(wanted.permissions());
            return true;
        } catch (IOException notPermitted) {
            return false;
        }
    }
}
