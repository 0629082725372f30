// Mounts the app on the page of the tests.
import { mount } from 'svelte';
import App from './App.svelte';

const root = document.querySelector<HTMLElement>('#app');
if (root) {
  const { feed = '', other = '', partners = '' } = root.dataset;
  mount(App, { target: root, props: { feed, other, partners } });
}
