// The contents of a text open where one is.
const contents = document.querySelector<HTMLElement>('#passages');
contents?.addEventListener('toggle', ({ newState }) => {
  const link =
    newState === 'open' && contents.querySelector<HTMLElement>('[aria-current="location"]');
  if (!link) return;
  for (
    let fold = link.closest('details');
    fold;
    fold = fold.parentElement?.closest('details') ?? null
  )
    fold.open = true;
  contents.scrollTop = link.offsetTop - contents.clientHeight / 2;
});
