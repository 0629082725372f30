// All of it: configuration and addresses are in wrangler.jsonc.
export { default } from 'news-elements/gateway/edge';
