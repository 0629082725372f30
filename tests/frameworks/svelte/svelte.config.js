// Nothing to set: Svelte 5 reads TypeScript and custom elements as they are. svelte-check wants to find the file.
export default {};
