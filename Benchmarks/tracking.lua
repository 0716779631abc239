-- Asks for the tracking pages of random dossiers. CODES names a file with one code a line.
local codes = {}

function init()
  for line in io.lines(os.getenv("CODES")) do codes[#codes + 1] = line end
  math.randomseed(os.time())
end

function request()
  return wrk.format("GET", "/lacak/" .. codes[math.random(#codes)])
end
