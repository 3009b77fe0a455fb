package dev.talaan.databricks.transport.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A secret, and where it is kept. What it is stands in no text but [#read()]'s.
sealed interface KeptSecret {

    /// @throws UnusableSecret if the file cannot be read or holds nothing
    String read();

    /// Where it comes from, in words; never what it is.
    String origin();

    /// Whether another reading may bring another secret.
    boolean mayChange();

    /// @param setting the setting that holds it, as an operator names it
    record Given(String value, String setting) implements KeptSecret {

        @Override
        public String read() {
            return value;
        }

        @Override
        public String origin() {
            return setting;
        }

        @Override
        public boolean mayChange() {
            return false;
        }

        @Override
        public String toString() {
            return origin();
        }
    }

    /// @param setting the setting that names the file
    record InFile(Path file, String setting) implements KeptSecret {

        /// The first line without the space around it: files end with a line break that is not meant. It is one line
        /// in a file of the machine's own, mostly in memory; nobody waits for it.
        @Override
        public String read() {
            try {
                var lines = Files.readString(file).strip().lines().toList();
                if (lines.isEmpty()) {
                    throw new UnusableSecret("The file that " + setting + " names is empty.");
                }
                if (lines.size() > 1) {
                    throw new UnusableSecret("The file that " + setting + " names holds more than one line.");
                }
                return lines.getFirst();
            } catch (IOException e) {
                throw new UnusableSecret("The file that " + setting + " names cannot be read.");
            }
        }

        @Override
        public String origin() {
            return "file " + file + " (" + setting + ")";
        }

        @Override
        public boolean mayChange() {
            return true;
        }

        @Override
        public String toString() {
            return origin();
        }
    }

    /// A file that should hold a secret and does not; the message is a sentence for the operator.
    final class UnusableSecret extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnusableSecret(String sentence) {
            super(sentence, null, false, false);
        }
    }
}
