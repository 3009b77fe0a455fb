package dev.talaan.databricks.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.Unauthenticated;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Ground.class)
class DirectoryTest {

    @Inject
    Directory directory;

    @BeforeEach
    void fresh() {
        Databricks.reset();
    }

    @Test
    void thePortalKnowsItself() {
        assertThat(answer(directory.me()).userName()).isEqualTo("talaan-portal");
        Databricks.revokeToken();
        assertThatThrownBy(() -> answer(directory.me())).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void peopleAreListedAndFound() {
        var all = answer(directory.users().collect().asList());
        assertThat(all)
                .extracting(User::userName)
                .contains("steward@example.ph")
                .hasSize(9);
        assertThat(Databricks.requests()).hasSize(1);
        var one = answer(directory.userNamed("Steward@example.ph"));
        assertThat(one.displayName()).isEqualTo("Steward");
        assertThat(one.active()).isTrue();
        assertThat(one.groups()).extracting(Reference::display).containsExactly("gold-stewards");
        assertThat(answer(directory.user(one.id()))).isEqualTo(one);
        assertThatThrownBy(() -> answer(directory.user("1")))
                .isInstanceOf(NotFound.class)
                .hasMessage("User with id 1 not found.");
        assertThatThrownBy(() -> answer(directory.userNamed("no \"body\" \\")))
                .isInstanceOf(NotFound.class)
                .hasMessage("there is nobody called no \"body\" \\ in the directory");
    }

    @Test
    void servicePrincipalsAreListedAndFound() {
        assertThat(answer(directory.servicePrincipals().collect().asList()))
                .extracting(ServicePrincipal::applicationId)
                .containsExactly("talaan-portal", "odoo-sync", "n8n");
        var n8n = answer(directory.servicePrincipalOf("n8n"));
        assertThat(answer(directory.servicePrincipal(n8n.id()))).isEqualTo(n8n);
        assertThatThrownBy(() -> answer(directory.servicePrincipal("1"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(directory.servicePrincipalOf("none"))).isInstanceOf(NotFound.class);
    }

    @Test
    void groupsInGroupsAreFollowed() {
        var finance = answer(directory.groupNamed("finance"));
        assertThat(answer(directory.group(finance.id())).members())
                .extracting(Reference::display)
                .containsExactly("Preparer", "finance-reviewers");
        var nesting = answer(directory.nesting());
        var approver = answer(directory.userNamed("approver@example.ph"));
        assertThat(nesting.groupsOf(approver.id()))
                .containsExactly("finance-approvers", "finance-reviewers", "finance");
        assertThat(nesting.within(finance.id())).contains(approver.id()).hasSize(5);
        assertThatThrownBy(() -> answer(directory.groupNamed("none"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(directory.group("1"))).isInstanceOf(NotFound.class);
    }

    @Test
    void aRingOfGroupsIsFollowedOnce() {
        var nesting = Nesting.of(List.of(group("1", "a", "2", "9"), group("2", "b", "3"), group("3", "c", "1")));
        assertThat(nesting.groupsOf("9")).containsExactly("a", "c", "b");
        assertThat(nesting.groupsOf("1")).containsExactly("c", "b", "a");
        assertThat(nesting.within("2")).containsExactlyInAnyOrder("1", "2", "3", "9");
        assertThat(nesting.groupsOf("8")).isEmpty();
    }

    @Test
    void portionsAreWalkedToTheirEnd() {
        var asked = new ArrayList<Long>();
        var all = Portions.<User>walk(from -> {
            asked.add(from);
            return Uni.createFrom().item(new UserPortion(List.of(user(), user()), 5L));
        });
        assertThat(answer(all.collect().asList())).hasSize(6);
        assertThat(asked).containsExactly(1L, 3L, 5L);
        var endless =
                Portions.<User>walk(from -> Uni.createFrom().item(new UserPortion(List.of(user()), Long.MAX_VALUE)));
        assertThatThrownBy(() -> answer(endless.collect().asList()))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("without an end");
        var empty = Portions.<User>walk(from -> Uni.createFrom().item(new UserPortion(null, 7L)));
        assertThat(answer(empty.collect().asList())).isEmpty();
    }

    @Test
    void portionsThatDoNotSayHowManyThereAreEndWithAnEmptyOne() {
        var asked = new ArrayList<Long>();
        var all = Portions.<User>walk(from -> {
            asked.add(from);
            return Uni.createFrom().item(new UserPortion(from < 4 ? List.of(user(), user()) : List.of(), null));
        });
        assertThat(answer(all.collect().asList())).hasSize(4);
        assertThat(asked).containsExactly(1L, 3L, 5L);
    }

    @Test
    void whoeverHasNoIdIsInNoNesting() {
        assertThatThrownBy(() -> Nesting.of(List.of(group(null, "a", "1")))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Nesting.of(List.of(group("1", "a", "2", null))))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("the id of a member");
        var gap = new Group("1", "a", Arrays.asList((Reference) null), null);
        assertThatThrownBy(() -> Nesting.of(List.of(gap))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Nesting.of(List.of()).groupsOf(null)).isInstanceOf(Unreadable.class);
    }

    private static User user() {
        return new User("1", "a@example.ph", "A", true, List.of());
    }

    private static Group group(String id, String name, String... members) {
        var references = Arrays.stream(members)
                .map(member -> new Reference(member, member, null, null))
                .toList();
        return new Group(id, name, references, null);
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
