-- Asks for one page as someone who has signed in. COOKIE comes from a visit.
function init()
  wrk.headers["Cookie"] = os.getenv("COOKIE")
end
