package dev.talaan.databricks.workspace;

/// In which form content comes and goes.
public enum Format {
    /// A notebook as a source file.
    SOURCE,
    /// A notebook as a page to look at, which can be read back.
    HTML,
    /// A notebook as `.ipynb`.
    JUPYTER,
    /// An archive, also of a whole folder.
    DBC,
    /// What the content is, is seen from its name and its first line.
    AUTO
}
