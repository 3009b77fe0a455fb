-- The ledger: what was asked for, what became of it, and who read it. Rows are added and never changed:
-- the application may do nothing else, and triggers refuse it to everybody who has not first removed them.
create table ledger_entry (
    id      bigint generated always as identity primary key,
    change  uuid,                                     -- the Change that it tells of; none for a read
    type    text        not null,
    version smallint    not null,                     -- of the shape of the body
    at      timestamptz not null,
    person  uuid        references person,            -- none where the portal acted by itself
    door    text        not null,                     -- the way by which it came in
    body    text        not null check (body is json object)
);
create index ledger_entry_change on ledger_entry (change, id) where change is not null;
create index ledger_entry_reads on ledger_entry (id desc) where type = 'READ';

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: what is on record stays as it is', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;
create trigger ledger_entry_is_append_only before update or delete or truncate on ledger_entry
    for each statement execute function refuse_rewriting();

-- What the ledger says of each Change, kept for search. Nobody writes it but the trigger below, so that nothing
-- is shown here that no entry says; it can be made anew from the ledger at any time.
create table change (
    number       bigint generated always as identity primary key,
    id           uuid        not null constraint change_is_proposed_once unique,
    kind         text        not null,
    workspace    text        not null,
    subject_type text        not null,
    subject_name text        not null,
    sentence     text        not null,
    reason       text        not null,
    proposer     uuid        not null references person,
    door         text        not null,
    proposed_at  timestamptz not null,
    state        text        not null,
    state_at     timestamptz not null,
    -- Until when whoever applies or settles it is left alone; then somebody else may take it up.
    held_until   timestamptz not null
);
create unique index change_one_at_a_time on change (workspace, subject_type, subject_name)
    where state in ('APPLYING', 'UNKNOWN');
-- What has not ended: few at any time, though every Change passes through here.
create index change_unfinished on change (held_until)
    where state in ('PROPOSED', 'APPROVED', 'REDO', 'APPLYING', 'UNKNOWN');
-- The list is sorted by time and number, and so is every index that a filter of its own finds it by.
create index change_newest on change (proposed_at desc, number desc);
create index change_by_person on change (proposer, proposed_at desc, number desc);
create index change_by_kind on change (kind, proposed_at desc, number desc);
create index change_by_subject on change (subject_name, proposed_at desc, number desc);
-- Nearly all end well, and are found without an index of their own; these are the others. A Change that ends well never
-- touches this one. The last two columns find one person's and one kind's without a look at the table.
create index change_by_outcome on change (state, proposed_at desc, number desc, proposer, kind)
    where state in ('FAILED', 'REJECTED', 'WITHDRAWN', 'EXPIRED');

-- It runs as the owner, so it looks for tables in this schema first, and never among the caller's temporary ones.
create function keep_change() returns trigger language plpgsql security definer
    set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
    body jsonb;
begin
    if new.type = 'PROPOSED' then
        body := new.body::jsonb;
        insert into change (id, kind, workspace, subject_type, subject_name, sentence, reason, proposer, door,
                            proposed_at, state, state_at, held_until)
        values (new.change, body ->> 'kind', body ->> 'workspace', body -> 'subject' ->> 'type',
                body -> 'subject' ->> 'name', body ->> 'sentence', body ->> 'reason', new.person, new.door,
                new.at, new.type, new.at, new.at);
    elsif new.change is not null then
        update change set state = new.type, state_at = new.at
        where id = new.change and state not in ('VERIFIED', 'FAILED', 'REJECTED', 'WITHDRAWN', 'EXPIRED');
        if not found then
            raise exception 'Change % has ended, or was never proposed', new.change;
        end if;
    end if;
    return null;
end $$;
create trigger ledger_entry_keeps_change after insert on ledger_entry
    for each row execute function keep_change();
create trigger change_is_kept before delete or truncate on change
    for each statement execute function refuse_rewriting();

revoke all on ledger_entry, change from ${app};
grant select, insert on ledger_entry to ${app};
-- The one column that the application sets is who holds a Change; without it it could not lock a row either.
grant select, update (held_until) on change to ${app};
revoke all on function keep_change(), refuse_rewriting() from public;
