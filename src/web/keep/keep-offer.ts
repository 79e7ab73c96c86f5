// Offers to keep the edition on this device, where the browser can: nothing is asked for, registered
// or stored before a reader says so. What keeps it is loaded then, or where it was done before.
const box = document.querySelector<HTMLElement>('#keep');
const { serviceWorker, locks } = navigator;
if (box && serviceWorker && locks && globalThis.caches) {
  const open = () => import(/* @vite-ignore */ box.dataset.script ?? '');
  const button = box.querySelector('button') as HTMLButtonElement;
  // What is loaded gives the button another meaning.
  button.onclick = () => open().then(() => button.click());
  serviceWorker.getRegistration(box.dataset.keep).then((there) => there && open());
} else box?.remove();

export {};
