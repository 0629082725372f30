import { readFileSync } from 'node:fs';
import { TraceMap, originalPositionFor } from '@jridgewell/trace-mapping';
const ev = JSON.parse(readFileSync('/tmp/trace.json')).traceEvents;
const map = new TraceMap(readFileSync('dist/cdn/news-list.js.map', 'utf8'));
const nodes = new Map(); const self = new Map(); const incl = new Map();
for (const e of ev.filter((e) => e.name === 'ProfileChunk').sort((a,b)=>a.ts-b.ts)) {
  const p = e.args.data.cpuProfile ?? {}; 
  for (const n of p.nodes ?? []) nodes.set(e.id + ':' + n.id, { ...n, pid: e.id, parent: n.parent && e.id + ':' + n.parent });
  (p.samples ?? []).forEach((s, i) => {
    const dt = e.args.data.timeDeltas[i] / 1000; let n = nodes.get(e.id + ':' + s); let first = true; const seen = new Set();
    while (n) { const c = n.callFrame; let name = c.functionName || '(anon)'; if (c.url?.endsWith('news-list.js')) { const o = originalPositionFor(map, { line: c.lineNumber + 1, column: c.columnNumber }); name += ' ' + (o.source ?? '').replace(/.*\/(src|node_modules)\//, '') + ':' + o.line; } 
      if (first) self.set(name, (self.get(name) ?? 0) + dt); first = false; if (!seen.has(name)) incl.set(name, (incl.get(name) ?? 0) + dt); seen.add(name); n = nodes.get(n.parent); }
  });
}
const top = (m) => [...m].sort((a, b) => b[1] - a[1]).slice(0, 60).forEach(([k, v]) => console.log(v.toFixed(1).padStart(8), k));
console.log('self'); top(self); console.log('inclusive'); top(incl);
