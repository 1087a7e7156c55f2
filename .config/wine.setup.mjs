// Wine 8 connects no socket that was told to stay alive before it was connected, which is what fetch does.
import { Socket } from 'node:net';

Socket.prototype.setKeepAlive = function stay() {
  return this;
};
