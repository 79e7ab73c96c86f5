// On the page of references: what shows those of a passage is loaded when one is asked for.
const load = (): void => {
  const { script } = (document.querySelector('.citations') as HTMLElement).dataset;
  if (location.hash) import(/* @vite-ignore */ script as string);
  else addEventListener('hashchange', load, { once: true });
};
load();

export {};
