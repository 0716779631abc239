-- Sends complete files at the counter, each a new one. COOKIE, MARK and PAPERS come from a signed-in
-- visit. How many became dossiers is counted in the database afterwards.
local thread = 0

function setup(worker)
  worker:set("worker", thread)
  thread = thread + 1
end

function init()
  sent, seed = 0, os.time()
  wrk.headers["Cookie"] = os.getenv("COOKIE")
  wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
  mark, papers = os.getenv("MARK"), os.getenv("PAPERS")
end

function request()
  sent = sent + 1
  local once = string.format("%08x%08x%08x", seed, worker, sent)
  return wrk.format("POST", "/loket", nil,
    "_asal=" .. mark .. "&_sekali=" .. once .. "&layanan=dispensasi-nikah&kantor=35.10.16&pemohon=person"
    .. "&nama=Uji+Beban+" .. worker .. "+" .. sent .. "&nik=3510164512809001&telepon=081234567890&alamat=Jalan+Melati+5" .. papers)
end

function done(summary)
  io.write(string.format("submitted %d in %d us\n", summary.requests, summary.duration))
  io.write(string.format("refused %d\n", summary.errors.status))
end
