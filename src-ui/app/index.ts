import "./css/talaan.css";
import "htmx.org";
