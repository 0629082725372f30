/** Every page of the documentation on a wide screen: it keeps still, to itself, and within the width, and axe finds nothing. */
import { checkEveryPage } from '../support/docs-page-checks.js';

await checkEveryPage(1280);
