/** Every TCP connection that this process begins: also those that fail, or are refused. */
import { Socket } from 'node:net';
import { after } from 'node:test';

/** Addresses to which a connection was begun, from now on. */
export function watchConnections(): string[] {
  const begun: string[] = [];
  const { connect } = Socket.prototype;
  Socket.prototype.connect = function (this: Socket, ...options: unknown[]) {
    this.on('connectionAttempt', (address) => void begun.push(address));
    return Reflect.apply(connect, this, options) as Socket;
  };
  after(() => void (Socket.prototype.connect = connect));
  return begun;
}
