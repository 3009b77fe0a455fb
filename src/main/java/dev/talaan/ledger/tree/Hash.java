package dev.talaan.ledger.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256 hash. What is a leaf and what is a node can never be taken for each other: they are hashed behind
/// different first bytes.
public final class Hash {

    /// In bytes.
    public static final int LENGTH = 32;

    /// Of the tree without leaves.
    public static final Hash EMPTY = new Hash(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @throws IllegalArgumentException if they are not 32
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /// @throws IllegalArgumentException if it is not Base64 of 32 bytes
    public static Hash ofBase64(String text) {
        return of(Base64.getDecoder().decode(text));
    }

    /// Of the leaf that holds these bytes.
    public static Hash ofLeaf(byte[] data) {
        var sha = sha256();
        sha.update(LEAF);
        return new Hash(sha.digest(data));
    }

    /// Of the node above two others.
    public static Hash ofNode(Hash left, Hash right) {
        var sha = sha256();
        sha.update(NODE);
        sha.update(left.bytes);
        return new Hash(sha.digest(right.bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// 64 hexadecimal digits.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
