/// The workspace's tree of notebooks, files and folders: `/api/2.0/workspace`.
package dev.talaan.sandbox.files;
