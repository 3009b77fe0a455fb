package dev.talaan.sandbox.files;

/// What is put into the tree.
///
/// @param language of a notebook, null otherwise
record Content(Node.Type type, Language language, byte[] bytes) {

    static Content file(byte[] bytes) {
        return new Content(Node.Type.FILE, null, bytes);
    }

    static Content notebook(Notebook notebook) {
        return new Content(Node.Type.NOTEBOOK, notebook.language(), notebook.bytes());
    }
}
