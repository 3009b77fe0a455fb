-- What proves the ledger. Entries get numbers without gaps after they were committed, by whoever holds a lock for the
-- length of a transaction; the tree of RFC 6962 stands over the numbers; checkpoints fix it, signed.

create index ledger_entry_keys on ledger_entry (id) where type = 'KEY';

-- The entries that have no number yet. Nobody writes it but the triggers below.
create table ledger_waiting (
    entry bigint primary key
);

create table ledger_number (
    number bigint primary key check (number >= 0),
    entry  bigint not null constraint ledger_entry_is_numbered_once unique,
    leaf   bytea  not null check (octet_length(leaf) = 32)   -- SHA-256 over 0x00 and the entry's canonical JSON
);

-- Of the nodes of the tree one in 256: level 1 stands above 256 leaves, level 2 above 256 of level 1, and so on.
create table ledger_node (
    level smallint not null check (level > 0),
    place bigint   not null check (place >= 0),
    hash  bytea    not null check (octet_length(hash) = 32),
    primary key (level, place)
);

create table ledger_checkpoint (
    size bigint      primary key check (size > 0),
    at   timestamptz not null,
    note text        not null                                -- C2SP signed-note over a tlog-checkpoint
);

create function wait_for_number() returns trigger language plpgsql security definer
    set search_path = ${flyway:defaultSchema}, pg_temp as $$
begin
    insert into ledger_waiting (entry) values (new.id);
    return null;
end $$;
create trigger ledger_entry_waits_for_number after insert on ledger_entry
    for each row execute function wait_for_number();

create function end_waiting() returns trigger language plpgsql security definer
    set search_path = ${flyway:defaultSchema}, pg_temp as $$
begin
    delete from ledger_waiting where entry = new.entry;
    return null;
end $$;
create trigger ledger_number_ends_waiting after insert on ledger_number
    for each row execute function end_waiting();

create trigger ledger_number_is_append_only before update or delete or truncate on ledger_number
    for each statement execute function refuse_rewriting();
create trigger ledger_node_is_append_only before update or delete or truncate on ledger_node
    for each statement execute function refuse_rewriting();
create trigger ledger_checkpoint_is_append_only before update or delete or truncate on ledger_checkpoint
    for each statement execute function refuse_rewriting();

-- What is on record already waits, too.
insert into ledger_waiting (entry) select id from ledger_entry;

revoke all on ledger_waiting, ledger_number, ledger_node, ledger_checkpoint from ${app};
grant select on ledger_waiting to ${app};
grant select, insert on ledger_number, ledger_node, ledger_checkpoint to ${app};
revoke all on function wait_for_number(), end_waiting() from public;
