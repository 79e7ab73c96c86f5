// “/” and Ctrl-K (⌘K) go to the search field of any page. Nothing of search is loaded by that.
addEventListener('keydown', (event) => {
  const typing =
    event.target instanceof Element &&
    event.target.closest('input, textarea, select, [contenteditable]');
  const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  const k =
    event.key.toLowerCase() === 'k' &&
    (event.ctrlKey || event.metaKey) &&
    !event.altKey &&
    !event.shiftKey;
  if (!slash && !k) return;
  const field =
    document.querySelector<HTMLInputElement>('#q') ??
    document.querySelector<HTMLInputElement>('.find input');
  event.preventDefault();
  field?.focus();
  field?.select();
});
