-- Inside a new database: the owner's tables are open to the application for rows alone.
-- A migration that wants a table append-only revokes UPDATE and DELETE on it.
DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO talaan_app', current_database());
END $$;
ALTER DEFAULT PRIVILEGES FOR ROLE talaan_owner GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO talaan_app;
ALTER DEFAULT PRIVILEGES FOR ROLE talaan_owner GRANT USAGE, SELECT ON SEQUENCES TO talaan_app;
ALTER DEFAULT PRIVILEGES FOR ROLE talaan_owner GRANT USAGE ON SCHEMAS TO talaan_app;
