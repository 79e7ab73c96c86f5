// On the page of the reading list: what lists it is a file of its own.
import(
  /* @vite-ignore */ (document.querySelector('.list') as HTMLElement).dataset.script as string
);

export {};
