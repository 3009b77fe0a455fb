package dev.talaan.ledger.fsck;

/// Something that is not as it was written.
///
/// @param place where: `entry 17`, `checkpoint of 300`
/// @param words what is wrong there
public record Finding(String place, String words) {

    @Override
    public String toString() {
        return place + ": " + words;
    }
}
