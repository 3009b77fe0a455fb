-- The replicas of the portal that live, by their own word: each says so again and again, and one that has not for some
-- seconds is forgotten. Housekeeping, and no record of anything.
create table replica (
    id         uuid primary key,
    divisor    integer     not null check (divisor > 0),      -- it uses at most a ceiling divided by this
    statements integer     not null check (statements >= 0),  -- it has or may have so many statements under way
    beat_at    timestamptz not null                           -- by the database's clock
);

grant select, insert, update, delete on replica to ${app};
