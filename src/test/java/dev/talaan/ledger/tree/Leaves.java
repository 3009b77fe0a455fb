package dev.talaan.ledger.tree;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.LongStream;

/// Subtrees that are computed from all their leaves each time, as the standard defines them.
record Leaves(List<Hash> leaves) implements Subtrees {

    static Leaves of(int size) {
        return new Leaves(LongStream.range(0, size).mapToObj(Leaves::leaf).toList());
    }

    static Hash leaf(long number) {
        return Hash.ofLeaf(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    @Override
    public Hash at(int level, long place) {
        return level == 0
                ? leaves.get(Math.toIntExact(place))
                : Hash.ofNode(at(level - 1, 2 * place), at(level - 1, 2 * place + 1));
    }
}
