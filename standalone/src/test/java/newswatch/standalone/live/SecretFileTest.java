package newswatch.standalone.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

    @TempDir
    Path dir;

    @Test
    void isMadeOnceForItsOwnerAlone() throws IOException {
        Path file = dir.resolve("secret");

        String secret = SecretFile.read(file);

        assertThat(secret).matches("[0-9a-f]{64}");
        assertThat(SecretFile.read(file)).isEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(SecretFile.read(dir.resolve("another"))).isNotEqualTo(secret);
    }

    @Test
    void takesTheUsersOwnAndReplacesWhatIsNone() throws IOException {
        Path file = dir.resolve("secret");
        Files.writeString(file, "mein eigenes Geheimnis\n");
        assertThat(SecretFile.read(file)).isEqualTo("mein eigenes Geheimnis");

        Files.writeString(file, "kurz");
        assertThat(SecretFile.read(file)).hasSize(64);
    }
}
