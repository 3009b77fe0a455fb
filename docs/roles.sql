-- The two roles of the portal, and its database. An administrator runs this once, before the first migration:
--
--   psql -v ON_ERROR_STOP=1 -f roles.sql
--   \password talaan_owner      and the same for talaan_app, so that no password stands in a file or a history
--
-- The owner has the tables and runs the migrations; the application reads and writes rows, and cannot change the schema.
CREATE ROLE talaan_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE ROLE talaan_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE DATABASE talaan OWNER talaan_owner ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE talaan FROM PUBLIC;
GRANT CONNECT ON DATABASE talaan TO talaan_app;
\connect talaan
-- A migration that wants a table append-only revokes UPDATE and DELETE on it.
ALTER DEFAULT PRIVILEGES FOR ROLE talaan_owner GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO talaan_app;
ALTER DEFAULT PRIVILEGES FOR ROLE talaan_owner GRANT USAGE, SELECT ON SEQUENCES TO talaan_app;
ALTER DEFAULT PRIVILEGES FOR ROLE talaan_owner GRANT USAGE ON SCHEMAS TO talaan_app;
