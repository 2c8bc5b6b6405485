/** Loads the page anew after a component was compiled anew. */
new EventSource('/lightning-events').addEventListener('change', () => location.reload());
