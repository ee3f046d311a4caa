package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.model.Cancellation;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no modes, links and devices")
class OutputFileTest {

    private final Path folder;
    private final StringWriter out = new StringWriter();
    private final Cancellation cancellation = new Cancellation();
    private final Host host;

    OutputFileTest(@TempDir Path folder) {
        this.folder = folder;
        this.host = new Host(
                InputStream.nullInputStream(),
                new PrintWriter(out),
                new PrintWriter(out),
                Host.Terminals.NONE,
                Map.of(),
                folder,
                folder,
                cancellation);
    }

    @Test
    void aNewFileHasTheModeOfAnyNewFile() throws IOException {
        Path plain = Files.createFile(folder.resolve("plain"));
        Path written = write("new");
        assertThat(mode(written)).isEqualTo(mode(plain));
        assertThat(written).hasContent("text");
        assertNothingElse("plain", "new");
    }

    @Test
    void anExistingFileKeepsItsMode() throws IOException {
        Path file = Files.writeString(folder.resolve("old"), "a longer text than the new one");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(write("old")).hasContent("text");
        assertThat(PosixFilePermissions.toString(mode(file))).isEqualTo("rw-r-----");
        assertNothingElse("old");
    }

    @Test
    void linksAreFollowed() throws IOException {
        Files.writeString(folder.resolve("target"), "old");
        Files.createSymbolicLink(folder.resolve("near"), Path.of("target"));
        Files.createSymbolicLink(folder.resolve("far"), folder.resolve("near"));
        Files.createSymbolicLink(folder.resolve("dangling"), Path.of("made"));
        write("far");
        write("dangling");
        assertThat(folder.resolve("far")).isSymbolicLink();
        assertThat(folder.resolve("near")).isSymbolicLink();
        assertThat(folder.resolve("dangling")).isSymbolicLink();
        assertThat(folder.resolve("target")).hasContent("text");
        assertThat(Files.isRegularFile(folder.resolve("made"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
        assertNothingElse("target", "near", "far", "dangling", "made");
    }

    @Test
    void linksInALoopAreRefused() throws IOException {
        Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
        assertThatThrownBy(() -> write("a")).isInstanceOf(CliException.class).hasMessageContaining("loop");
    }

    @Test
    void standardStreamsAndDevicesAreWrittenDirectly() {
        for (String path : new String[] {"/dev/stdout", "/dev/stderr", "/dev/fd/1", "/dev/null"}) {
            boolean wasLink = Files.isSymbolicLink(Path.of(path));
            write(path);
            assertThat(Files.isSymbolicLink(Path.of(path))).as(path).isEqualTo(wasLink);
        }
        assertThat(out).hasToString("texttexttext");
    }

    @Test
    void whatCannotBeWrittenIsNamed() throws IOException {
        assertThatThrownBy(() -> write("."))
                .isInstanceOf(CliException.class)
                .hasMessageContaining("it is a folder; name a file in it");
        assertThatThrownBy(() -> write("none/report.md"))
                .isInstanceOf(CliException.class)
                .hasMessageContaining("there is no folder \"" + folder.resolve("none") + "\"");
        Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> write("file/report.md")).isInstanceOf(CliException.class);
        assertNothingElse("file");
    }

    @Test
    void aFileInAFolderThatCannotBeChangedIsWrittenInPlace() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("sealed"));
        Path file = Files.writeString(inside.resolve("report"), "a longer text than the new one");
        Files.setPosixFilePermissions(inside, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeThat(Files.isWritable(inside)).as("root may write anywhere").isFalse();
            assertThat(write("sealed/report")).hasContent("text");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
            assertThatThrownBy(() -> write("sealed/report")).hasMessageContaining("permission denied");
        } finally {
            Files.setPosixFilePermissions(inside, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void ctrlCDeletesWhatIsHalfWritten() throws IOException {
        HalfFile half = Objects.requireNonNull(HalfFile.beside(folder.resolve("report"), cancellation));
        half.open().close();
        cancellation.cancel();
        assertNothingElse();
        half.close();
        assertThatThrownBy(() -> write("report")).isInstanceOf(CliException.class);
        assertNothingElse();
    }

    private Path write(String name) {
        Path file = folder.resolve(name);
        OutputFile.write(file, out -> out.append("text"), host);
        return file;
    }

    private static Set<PosixFilePermission> mode(Path file) throws IOException {
        return Files.getPosixFilePermissions(file);
    }

    private void assertNothingElse(String... names) throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(names);
        }
    }
}
