"""A bad line between a browser and the program: requests break at random, always the same ones for a seed."""

import random
import socket
import threading


class LossyLine:
    """A TCP proxy that breaks a share of the requests whose path begins with `path`: before the program hears of
    them, in their middle, or when the answer is on its way back, which is the worst, since then it was done."""

    def __init__(self, address, path, loss=0.2, seed=1):
        host, port = address.removeprefix("http://").split(":")
        self.target = (host, int(port))
        self.path, self.loss = path.encode(), loss
        self.dice = random.Random(seed)
        self.seen, self.broken = 0, []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        threading.Thread(target=self.accept, daemon=True).start()

    def stop(self):
        self.listener.close()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(client,), daemon=True).start()

    def fate(self, data):
        """How this request ends; None for most."""
        if not data.startswith(b"POST " + self.path):
            return None
        self.seen += 1
        if self.dice.random() >= self.loss:
            return None
        self.broken.append(self.dice.choice(["before", "middle", "answer"]))
        return self.broken[-1]

    def serve(self, client):
        server = socket.create_connection(self.target)
        state = {"swallow": False}

        def back():
            try:
                while data := server.recv(65536):
                    if state["swallow"]:
                        break
                    client.sendall(data)
            except OSError:
                pass
            self.end(client, server)

        threading.Thread(target=back, daemon=True).start()
        try:
            while data := client.recv(65536):
                fate = self.fate(data)
                if fate == "before":
                    break
                if fate == "middle":
                    server.sendall(data[: len(data) // 2])
                    break
                if fate == "answer":
                    state["swallow"] = True
                server.sendall(data)
        except OSError:
            pass
        self.end(client, server)

    @staticmethod
    def end(*ends):
        for end in ends:
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            end.close()


def throttle(page, bits_per_second, latency=200):
    """Makes the browser's own line slow, until what is returned is detached."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": latency, "downloadThroughput": bits_per_second / 8, "uploadThroughput": bits_per_second / 8})
    return session
