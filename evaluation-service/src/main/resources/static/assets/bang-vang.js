/* Only improves: every page works without it. */
(function () {
  "use strict";

  /* What was typed and not sent yet. */
  var unsaved = new Set();

  document.addEventListener("input", function (event) {
    if (event.target.closest("form[data-unsaved]")) {
      unsaved.add(event.target);
    }
  });

  document.addEventListener("submit", function () {
    unsaved.clear();
  });

  document.addEventListener("htmx:afterRequest", function (event) {
    if (event.detail.successful) {
      event.detail.elt.querySelectorAll("input, textarea").forEach(function (field) {
        unsaved.delete(field);
      });
    }
  });

  window.addEventListener("beforeunload", function (event) {
    if (unsaved.size > 0) {
      event.preventDefault();
    }
  });
})();
