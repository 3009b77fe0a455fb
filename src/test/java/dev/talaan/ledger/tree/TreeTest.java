package dev.talaan.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The tree against the vectors of RFC 6962's reference implementation, and its proofs against each other.
class TreeTest {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final int MOST = 70;

    @Test
    void withoutLeavesItIsTheHashOfNothing() {
        assertThat(new Tree(0, Leaves.of(0)).root())
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
                .isEqualTo(new Frontier().root());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void theRootsAreThoseOfTheReference(int size, String root) {
        var hashes = LEAVES.stream()
                .map(leaf -> Hash.ofLeaf(HexFormat.of().parseHex(leaf)))
                .toList();
        var frontier = new Frontier();
        hashes.subList(0, size).forEach(frontier::add);

        assertThat(new Tree(size, new Leaves(hashes)).root()).hasToString(root);
        assertThat(frontier.root()).hasToString(root);
        assertThat(frontier.size()).isEqualTo(size);
    }

    /// Of RFC 6962, section 2.1.3, where the tree of seven leaves is drawn.
    @Test
    void thePathsAreThoseThatTheStandardDraws() {
        var leaves = Leaves.of(7);
        var tree = new Tree(7, leaves);
        var a = leaves.at(0, 0);
        var b = leaves.at(0, 1);
        var h = leaves.at(1, 1);
        var k = leaves.at(2, 0);
        var i = leaves.at(1, 2);
        var j = leaves.at(0, 6);
        var l = Hash.ofNode(i, j);

        assertThat(tree.inclusion(0).path()).containsExactly(b, h, l);
        assertThat(tree.inclusion(3).path()).containsExactly(leaves.at(0, 2), leaves.at(1, 0), l);
        assertThat(tree.inclusion(4).path()).containsExactly(leaves.at(0, 5), j, k);
        assertThat(tree.inclusion(6).path()).containsExactly(i, k);
        assertThat(tree.since(3).path()).containsExactly(leaves.at(0, 2), leaves.at(0, 3), leaves.at(1, 0), l);
        assertThat(tree.since(4).path()).containsExactly(l);
        assertThat(tree.since(6).path()).containsExactly(i, j, k);
        assertThat(Hash.ofNode(a, b)).isEqualTo(leaves.at(1, 0));
    }

    @Test
    void everyLeafIsProvedInEveryTreeAndNoOther() {
        for (var size = 1; size <= MOST; size++) {
            var leaves = Leaves.of(size);
            var tree = new Tree(size, leaves);
            var root = tree.root();
            for (var leaf = 0; leaf < size; leaf++) {
                var proof = tree.inclusion(leaf);
                var hash = leaves.at(0, leaf);
                assertThat(proof.proves(hash, root)).isTrue();
                assertThat(proof.proves(Hash.ofLeaf(new byte[] {99}), root)).isFalse();
                assertThat(proof.proves(hash, hash)).isEqualTo(size == 1);
                for (var other : List.of(leaf - 1, leaf + 1, size)) {
                    assertThat(new Inclusion(other, size, proof.path()).proves(hash, root))
                            .as("leaf %d of %d as %d", leaf, size, other)
                            .isFalse();
                }
                broken(proof.path())
                        .forEach(path -> assertThat(new Inclusion(proof.leaf(), proof.size(), path).proves(hash, root))
                                .isFalse());
            }
        }
    }

    @Test
    void everyTreeIsProvedToGrowOutOfEveryEarlierOne() {
        for (var later = 0; later <= MOST; later++) {
            var leaves = Leaves.of(later);
            var tree = new Tree(later, leaves);
            for (var earlier = 0; earlier <= later; earlier++) {
                var before = new Tree(earlier, leaves).root();
                var after = tree.root();
                var proof = tree.since(earlier);
                assertThat(proof.proves(before, after))
                        .as("%d of %d", earlier, later)
                        .isTrue();
                var other = Hash.ofLeaf(new byte[] {99});
                assertThat(proof.proves(other, after)).isFalse();
                assertThat(proof.proves(before, other)).isEqualTo(earlier == 0);
                broken(proof.path())
                        .forEach(path -> assertThat(
                                        new Consistency(proof.earlier(), proof.later(), path).proves(before, after))
                                .isFalse());
            }
        }
    }

    @Test
    void whatIsNotThereIsNotProved() {
        var tree = new Tree(3, Leaves.of(3));
        for (var leaf : List.of(-1L, 3L)) {
            assertThatThrownBy(() -> tree.inclusion(leaf)).hasMessageContaining("has no leaf " + leaf);
        }
        for (var size : List.of(-1L, 4L)) {
            assertThatThrownBy(() -> tree.since(size)).hasMessageContaining("was never one of " + size);
        }
        assertThatThrownBy(() -> new Tree(-1, Leaves.of(0))).hasMessageContaining("-1 leaves");
        assertThat(new Consistency(4, 3, List.of()).proves(Hash.EMPTY, Hash.EMPTY))
                .isFalse();
        assertThat(new Consistency(-1, 3, List.of()).proves(Hash.EMPTY, Hash.EMPTY))
                .isFalse();
        assertThat(new Inclusion(-1, 3, List.of()).proves(Hash.EMPTY, Hash.EMPTY))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"255", "256", "257", "511", "512", "66049", "131072", "131329"})
    void tilesHoldTheSameTree(int size) {
        var leaves = LongStream.range(0, size).mapToObj(Leaves::leaf).toList();
        var frontier = new Frontier();
        leaves.forEach(frontier::add);
        var shelf = new Shelf(leaves);
        var tree = new Tree(size, new Tiles(shelf));

        assertThat(tree.root()).isEqualTo(frontier.root());
        for (long leaf : List.of(0L, size / 2L, size - 1L)) {
            assertThat(tree.inclusion(leaf).proves(leaves.get((int) leaf), tree.root()))
                    .isTrue();
        }
        assertThat(shelf.widest()).isLessThanOrEqualTo(Tiles.WIDTH / 2);
    }

    private static List<List<Hash>> broken(List<Hash> path) {
        var others = new ArrayList<List<Hash>>();
        others.add(new ArrayList<>(path));
        others.getFirst().add(Hash.EMPTY);
        IntStream.range(0, path.size()).forEach(i -> {
            var without = new ArrayList<>(path);
            without.remove(i);
            others.add(without);
            var changed = new ArrayList<>(path);
            changed.set(i, Hash.EMPTY);
            others.add(changed);
        });
        return others;
    }
}
