package dev.talaan.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.ledger.tree.Hash;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Checkpoints and signed notes, with the example that C2SP gives.
class CheckpointTest {

    /// From the specification of tlog-checkpoint.
    private static final String EXAMPLE = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
            """;

    /// From the tests of Go's sumdb/note, which C2SP's signed-note describes.
    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void itReadsAndWritesTheExampleOfTheSpecification() {
        var read = Checkpoint.parse(EXAMPLE);

        assertThat(read.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(read.size()).isEqualTo(20852163);
        assertThat(read.more()).isEmpty();
        assertThat(read.text()).isEqualTo(EXAMPLE);
        assertThat(Checkpoint.parse(EXAMPLE + "time 2026-11-09T15:00:00Z\n").more())
                .containsExactly("time 2026-11-09T15:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "o\n1\n",
                "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "o\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "o\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "o\n9999999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jx\n",
                "o\n1\nthis is no Base64\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\nmore\n"
            })
    void whatIsNoCheckpointIsNotReadAsOne(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNoteThatOthersHaveSignedIsVerified() {
        var note = SignedNote.parse(NOTE);
        var key = VerifierKey.parse(PETER);

        assertThat(key.signed(note)).isTrue();
        assertThat(key.text()).isEqualTo(PETER);
        assertThat(note.written()).isEqualTo(NOTE);
        assertThat(key.signed(new SignedNote(note.text() + "More.\n", note.signatures())))
                .isFalse();
    }

    @Test
    void oursIsVerifiedByItsOwnKeyAlone() {
        var key = SigningKey.parse("talaan.test/ledger", SigningKey.create());
        var note = key.sign(new Checkpoint("talaan.test/ledger", 3, Hash.EMPTY, List.of("time 1")).text());
        var another = SigningKey.parse("talaan.test/ledger", SigningKey.create());

        assertThat(key.verifier().signed(SignedNote.parse(note.written()))).isTrue();
        assertThat(another.verifier().signed(note)).isFalse();
        assertThat(VerifierKey.parse(key.verifier().text())).isEqualTo(key.verifier());
        assertThat(VerifierKey.parse(PETER).signed(note)).isFalse();
    }

    @Test
    void whatDoesNotBelongTogetherIsNoKeyAndIsNotRepeated() {
        var one = SigningKey.create();
        var other = SigningKey.create();
        var mixed = one.substring(0, one.indexOf("-----BEGIN PUBLIC"))
                + other.substring(other.indexOf("-----BEGIN PUBLIC"));

        assertThatThrownBy(() -> SigningKey.parse("a", mixed)).hasMessageContaining("belong together");
        assertThatThrownBy(() -> SigningKey.parse("a", "secret words")).hasMessage("there is no PUBLIC KEY in PEM");
        assertThatThrownBy(() ->
                        SigningKey.parse("a", one.replaceFirst("PRIVATE KEY-----\n.{4}", "PRIVATE KEY-----\nAAAA")))
                .hasMessage("what is there is no Ed25519 key")
                .hasNoCause();
        var key = SigningKey.parse("a", one);
        assertThat(key).hasToString("the private half of " + key.verifier());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "+c74f20a3+ARpc2Q==",
                "PeterNeumann+00000000+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpC2Q=="
            })
    void whatIsNoPublicKeyIsNotReadAsOne(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name\n",
                "text\n\nname c2lnbmF0dXJl\n",
                "te\txt\n\n— name c2ln\n"
            })
    void whatIsNotSignedIsNotReadAsSigned(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
