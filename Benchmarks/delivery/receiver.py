#!/usr/bin/env python3
"""A webhook receiver on loopback: writes the arrival of each alert, and how old the alert was, as `time age id`."""
import json, sys, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from datetime import datetime


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        now = time.time()
        self.send_response(204)
        self.end_headers()
        made = datetime.fromisoformat(json.loads(body)["timestamp"].replace("Z", "+00:00")).timestamp()
        OUT.write(f"{now:.6f} {now - made:.6f} {self.headers['webhook-id']}\n")
        OUT.flush()

    def log_message(self, *_):
        pass


OUT = open(sys.argv[2], "w")
ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
