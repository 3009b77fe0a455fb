-- Cluster-wide, before any migration; repeated at every start.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'talaan_owner') THEN
    CREATE ROLE talaan_owner;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'talaan_app') THEN
    CREATE ROLE talaan_app;
  END IF;
END $$;
ALTER ROLE talaan_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '${owner.password}';
ALTER ROLE talaan_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '${app.password}';
