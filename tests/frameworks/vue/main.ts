// Mounts the app on the page of the tests.
import { createApp } from 'vue';
import App from './App.vue';

const root = document.querySelector<HTMLElement>('#app');
if (root) {
  const { feed = '', other = '', partners = '' } = root.dataset;
  createApp(App, { feed, other, partners }).mount(root);
}
