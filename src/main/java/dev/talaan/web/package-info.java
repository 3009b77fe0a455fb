/// Layout, navigation, error pages, formats and the browser's safety rules: what every page shares.
package dev.talaan.web;
