package dev.talaan.databricks.transport.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.support.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A token in a file, in a directory as Kubernetes mounts a Secret: `token` is a link to `..data/token`, and `..data` a
/// link that is swapped.
class PersonalSignInTest {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    @TempDir
    Path mount;

    private final TestClock clock = new TestClock();
    private final History history = new History(clock);
    private PersonalSignIn signIn;

    @BeforeEach
    void mounted() throws IOException {
        swapTo("first", "one\n");
        Files.createSymbolicLink(mount.resolve("token"), Path.of("..data/token"));
        signIn = new PersonalSignIn(
                new KeptSecret.InFile(mount.resolve("token"), "DATABRICKS_TOKEN_FILE"), LOOK_EVERY, clock, history);
    }

    @Test
    void anotherTokenInTheFileIsTakenWithinSeconds() throws IOException {
        assertThat(shown()).isEqualTo("Bearer one");
        swapTo("second", "two\n");
        assertThat(shown()).as("it was just looked at").isEqualTo("Bearer one");
        clock.advance(LOOK_EVERY);
        assertThat(shown()).isEqualTo("Bearer two");
        assertThat(history.refreshedAt()).contains(clock.instant());
    }

    @Test
    void aRefusalLooksAtOnce() throws IOException {
        var proof = signIn.proof().await().indefinitely();
        assertThat(signIn.refused(proof)).as("nothing new").isFalse();
        swapTo("second", "two");
        assertThat(signIn.refused(proof)).isTrue();
        assertThat(shown()).isEqualTo("Bearer two");
        assertThat(signIn.refused(proof)).as("there is a newer one already").isTrue();
    }

    @Test
    void aFileThatIsGoneForAMomentTakesNothingAway() throws IOException {
        swapTo("second", "");
        clock.advance(LOOK_EVERY);
        assertThat(shown()).isEqualTo("Bearer one");
        assertThat(history.trouble().orElseThrow().words())
                .isEqualTo("The file that DATABRICKS_TOKEN_FILE names is empty. "
                        + "The token that was read before stays in use.");
        Files.delete(mount.resolve("..data"));
        clock.advance(LOOK_EVERY);
        assertThat(shown()).isEqualTo("Bearer one");
        assertThat(history.trouble().orElseThrow().over()).isEqualTo(SignInState.Over.NOT_YET);
        swapTo("again", "one");
        clock.advance(LOOK_EVERY);
        assertThat(shown()).isEqualTo("Bearer one");
        assertThat(history.trouble().orElseThrow().over()).isEqualTo(SignInState.Over.SINCE);
        swapTo("third", "three");
        clock.advance(LOOK_EVERY);
        assertThat(shown()).isEqualTo("Bearer three");
    }

    @Test
    void whatNoHeaderHoldsIsNotTakenAndNotShown() throws IOException {
        swapTo("second", "sentinel and more");
        clock.advance(LOOK_EVERY);
        assertThat(shown()).isEqualTo("Bearer one");
        assertThat(history.trouble().orElseThrow().words())
                .contains("is no token")
                .doesNotContain("sentinel");
    }

    @Test
    void aTokenFromTheConfigurationStaysWhatItIs() {
        var fixed = new PersonalSignIn(new KeptSecret.Given("one", "DATABRICKS_TOKEN"), LOOK_EVERY, clock, history);
        var proof = fixed.proof().await().indefinitely();
        assertThat(fixed.refused(proof)).isFalse();
        assertThat(proof.toString()).doesNotContain("one");
    }

    private String shown() {
        return signIn.proof().await().indefinitely().headers().get("Authorization");
    }

    private void swapTo(String version, String content) throws IOException {
        var directory = Files.createDirectory(mount.resolve("..2026_" + version));
        Files.writeString(directory.resolve("token"), content);
        var next = Files.createSymbolicLink(mount.resolve("..data_tmp"), directory.getFileName());
        Files.move(next, mount.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
    }
}
