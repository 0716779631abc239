-- Finds people at the counter, each time others. COOKIE and MARK come from a signed-in visit.
local names = { "siti", "agus+s", "dewi", "made", "sri+r", "wahyu", "budi+santoso", "nur", "eko+p", "tri" }

function init()
  math.randomseed(os.time())
  wrk.headers["Cookie"] = os.getenv("COOKIE")
  wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
end

function request()
  local typed = names[math.random(#names)]
  if math.random(3) == 1 then typed = string.format("351016%02d0280%02d%04d", math.random(28), math.random(99), 9000 + math.random(998)) end
  return wrk.format("POST", "/loket/orang", nil,
    "_asal=" .. os.getenv("MARK") .. "&cari=" .. typed .. "&desa-cari=&layanan=dispensasi-nikah&kantor=35.10.16")
end
