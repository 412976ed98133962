// The editor under /admin/: a field that was left or made empty is not written to the file.
"use strict";

function isEmpty(value) {
  return value === undefined || value === null || value === "" || value.size === 0;
}

function withoutEmpty(value) {
  if (!value || typeof value.filter !== "function") {
    return value;
  }
  return value.map(withoutEmpty).filter((entry) => !isEmpty(entry));
}

window.CMS.registerEventListener({
  name: "preSave",
  handler: ({ entry }) => withoutEmpty(entry.get("data")),
});
