package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.model.Cancellation;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its folders have no modes, and its absolute paths a drive")
class CacheFolderTest {

    @Test
    void everySystemHasItsOwn() {
        assertThat(CacheFolder.of(host(Map.of()), "Linux")).hasToString("/users/ann/.cache");
        assertThat(CacheFolder.of(host(Map.of("XDG_CACHE_HOME", "/c")), "Linux"))
                .hasToString("/c");
        assertThat(CacheFolder.of(host(Map.of("XDG_CACHE_HOME", "c")), "Linux")).hasToString("/users/ann/.cache");
        assertThat(CacheFolder.of(host(Map.of("XDG_CACHE_HOME", "/c")), "Mac OS X"))
                .hasToString("/users/ann/Library/Caches");
        assertThat(CacheFolder.of(host(Map.of("LOCALAPPDATA", "/l")), "Windows 11"))
                .hasToString("/l");
        assertThat(CacheFolder.of(host(Map.of()), "Windows 11")).hasToString("/users/ann/AppData/Local");
    }

    @Test
    void aFolderIsPrivateWhenNobodyElseCanWriteInItOrExchangeIt(@TempDir Path folder) throws Exception {
        Path cache = folder.resolve("a/b");
        assertThat(PrivateFolder.make(cache)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)))
                .isEqualTo("rwx------");
        assertThat(PrivateFolder.make(Path.of("relative"))).isFalse();

        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwx---"));
        assertThat(PrivateFolder.make(cache)).isFalse();
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(folder.resolve("a"), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(PrivateFolder.make(cache)).isFalse();
    }

    @Test
    void aFileIsOursWhenItIsNoLinkAndNobodyElseCanWriteToIt(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        PrivateFolder.restrict(file);
        assertThat(PrivateFolder.isOwnFile(file)).isTrue();
        assertThat(PrivateFolder.isOwnFile(Files.createSymbolicLink(folder.resolve("link"), file)))
                .isFalse();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx-w----"));
        assertThat(PrivateFolder.isOwnFile(file)).isFalse();
    }

    private static Host host(Map<String, String> environment) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Path home = Path.of("/users/ann");
        return new Host(
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                Host.Terminals.NONE,
                environment,
                home,
                home,
                new Cancellation());
    }
}
