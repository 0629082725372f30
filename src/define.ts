/** The script-tag entry: registers every element. */
import './define/news-list.js';
import './define/news-article.js';
import './define/partner-list.js';
import './define/funding-notice.js';
