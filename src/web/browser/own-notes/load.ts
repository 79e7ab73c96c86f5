// On the page of all notes: what lists them is a file of its own, which pages of sources load too.
import(/* @vite-ignore */ document.getElementById('my-notes')?.dataset.script as string);

export {};
