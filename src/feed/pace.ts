/** Lets long work give way to the page. */

/** Milliseconds of work at a time: short enough for clicks and frames, long enough to get on. */
const SLICE = 10;

/** Does one step of the work, and waits when it is the others' turn. */
export type Pace = <T>(step: () => T) => Promise<T>;

export function createPace(now: () => number = () => performance.now(), nextTask: () => Promise<void> = afterOthers): Pace {
  let worked = 0;
  return async (step) => {
    const start = now();
    const result = step();
    worked += now() - start;
    if (worked >= SLICE) {
      await nextTask();
      worked = 0;
    }
    return result;
  };
}

/** A message: hidden pages slow timers down, and what `scheduler.yield` resumes goes before everything else. */
function afterOthers(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
