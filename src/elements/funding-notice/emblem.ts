/** The emblem of the European Union as a picture. */
import { svg, type SVGTemplateResult } from 'lit';
import { EMBLEM } from '../../html/emblem.js';

/** The text beside it says what it stands for. */
export function emblemTemplate(): SVGTemplateResult {
  const { width, height, ground, stars } = EMBLEM;
  return svg`<svg part="emblem" class="emblem" viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true" focusable="false">
    <path fill="#039" d=${ground}></path><path fill="#fc0" d=${stars}></path></svg>`;
}
